import { describe, expect, it } from "vitest";
import { readLogTime } from "@/lib/sla/log-time";
import { zoneNamed } from "@/lib/sla/zone";

const rome = zoneNamed("Europe/Rome");
const iso = (text: string, zone = rome) => {
  const read = readLogTime(text, zone);
  return read.ok ? new Date(read.at).toISOString() : read.fault;
};

describe("a time of a log", () => {
  it.each([
    ["2010-12-22T06:35:14.000000", "2010-12-22T05:35:14.000Z"],
    ["2010-12-22 06:35:14", "2010-12-22T05:35:14.000Z"],
    ["2010/12/22 06:35:14.123", "2010-12-22T05:35:14.123Z"],
    ["2010-12-22T06:35", "2010-12-22T05:35:00.000Z"],
    ["2010-12-22", "2010-12-21T23:00:00.000Z"],
    ["2010-12-22T06:35:14.9", "2010-12-22T05:35:14.900Z"],
    ["2010-12-22T06:35:14.123999999", "2010-12-22T05:35:14.123Z"],
    [" 2010-12-22T06:35:14Z ", "2010-12-22T06:35:14.000Z"],
    ["2010-12-22 06:35:14+02:00", "2010-12-22T04:35:14.000Z"],
    ["2010-12-22T06:35:14.5-0530", "2010-12-22T12:05:14.500Z"],
    ["2010-12-22 06:35:14.000 +02", "2010-12-22T04:35:14.000Z"],
  ])("reads %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it("that is ambiguous is the earlier, one that is missing moves forward", () => {
    expect(iso("2011-10-30T02:30:00")).toBe("2011-10-30T00:30:00.000Z");
    expect(iso("2011-03-27T02:30:00")).toBe("2011-03-27T01:30:00.000Z");
    expect(iso("2018-11-04 00:30:00", zoneNamed("America/Sao_Paulo"))).toBe("2018-11-04T03:30:00.000Z");
    expect(iso("2024-04-07 01:45:00", zoneNamed("Australia/Lord_Howe"))).toBe("2024-04-06T14:45:00.000Z");
  });

  it.each([
    ["", "time_empty"],
    ["  ", "time_empty"],
    ["yesterday", "time_unreadable"],
    ["2011-02-29T10:00:00", "time_unreadable"],
    ["2011-02-28T24:10:00", "time_unreadable"],
    ["2011-02/28 10:00", "time_unreadable"],
    ["22.12.2010 06:35", "time_unreadable"],
    ["2011-02-28T10:00:00+99:00", "time_unreadable"],
    ["0000-01-01T00:00:00", "time_out_of_range"],
    ["+275760-09-14T00:00:00Z", "time_out_of_range"],
    ["99999-01-01 00:00:00", "time_out_of_range"],
  ])("%j is ignored as %s", (text, fault) => {
    expect(iso(text)).toBe(fault);
  });
});
