import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/cron/sla/route";
import { GET as readMailbox } from "@/app/dev/mailbox/json/route";
import { carriesBearer } from "@/lib/bearer";
import { env } from "@/lib/env";
import { customer } from "@/tests/support/fixtures";
import { oweReply, rowOf } from "./owed";

const call = (authorization?: string) =>
  GET(new Request("http://localhost:3000/api/cron/sla", { headers: authorization ? { authorization } : {} }));

describe("the scheduled call", () => {
  test("is closed without the secret, with another, and when none is set", async () => {
    for (const wrong of [undefined, "", "Bearer", "Bearer x", env.CRON_SECRET, `Basic ${env.CRON_SECRET}`])
      expect((await call(wrong)).status).toBe(401);
    const headers = { authorization: "Bearer " };
    expect(carriesBearer(new Request("http://localhost", { headers }), "")).toBe(false);
    expect(carriesBearer(new Request("http://localhost", { headers }), undefined)).toBe(false);
  });

  test("sends what is due, twice at once too, and says how much", async () => {
    const ana = await customer();
    const id = await oweReply(ana);
    const answers = await Promise.all([1, 2].map(() => call(`Bearer ${env.CRON_SECRET}`)));
    const counts = await Promise.all(answers.map((response) => response.json()));
    expect(counts.map(({ mails }) => mails.sent).sort()).toEqual([0, 1]);
    expect(await rowOf(id)).toMatchObject({ state: "SENT", transport: "mailbox", attempts: 1 });
    const mailbox = await readMailbox(new Request(`http://localhost:3000/dev/mailbox/json?to=${ana.email}`));
    expect(await mailbox.json()).toMatchObject([
      { id, to: ana.email, kind: "PUBLIC_REPLY", links: ["http://localhost:3000/requests/1042"] },
    ]);
  });
});
