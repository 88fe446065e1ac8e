import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { readEnv, variables } from "@/lib/env";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://helpdesk:pw@db.internal:5432/helpdesk",
  AUTH_SECRET: "yN4vR0cM2sQ8kT6wZ1xB5nJ7hF3gD9aL",
  CRON_SECRET: "pL7uX2eC9vB4nM6qW8rT1yZ3sK5jH0gF",
  APP_URL: "https://help.tecnet.ro/",
  MAIL_TRANSPORT: "resend",
  RESEND_API_KEY: "re_abc",
  MAIL_FROM_ADDRESS: "suport@tecnet.ro",
};

const local = { ...production, HELPDESK_MODE: "local", MAIL_TRANSPORT: "", APP_URL: "http://localhost:3000" };

describe("the environment", () => {
  test("a complete production environment is read, with the site's address as a bare origin", () => {
    expect(readEnv(production)).toMatchObject({ MODE: "production", APP_URL: "https://help.tecnet.ro" });
  });

  test("local mode needs no mail provider", () => {
    expect(readEnv(local)).toMatchObject({ MODE: "local", MAIL_TRANSPORT: "mailbox" });
  });

  test.each(["AUTH_SECRET", "CRON_SECRET", "APP_URL", "DATABASE_URL", "MAIL_FROM_ADDRESS", "RESEND_API_KEY"])(
    "production does not start without %s, and says so by name",
    (name) => {
      expect(() => readEnv({ ...production, [name]: "" })).toThrow(`- ${name} is missing`);
    },
  );

  test.each([
    ["changeme-changeme-changeme-changeme-1234", "looks like an example"],
    ["your-secret-here-your-secret-here-0123", "looks like an example"],
    ["abababababababababababababababababababab", "looks like an example"],
    ["tooshort", "is too short"],
  ])("the secret %s is refused", (value, sentence) => {
    expect(() => readEnv({ ...production, AUTH_SECRET: value })).toThrow(`AUTH_SECRET ${sentence}`);
  });

  test("a refused value is not repeated in the message", () => {
    expect(() => readEnv({ ...production, CRON_SECRET: "hunter2" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
    );
  });

  test.each([
    "sk_live_abc",
    "e30=",
    Buffer.from('{"apiKey":"x","appId":"a","regions":["b"]}').toString("base64"),
  ])("%s is no token of UploadThing, and the sentence says where to find one", (UPLOADTHING_TOKEN) => {
    expect(() => readEnv({ ...production, UPLOADTHING_TOKEN })).toThrow(
      "UPLOADTHING_TOKEN is not a token of UploadThing: copy it whole",
    );
  });

  test.each(["/nowhere/ca.pem", "package.json", "tests/support/tls/worthless-test-key.pem"])(
    "%s holds no certificate of a mail server",
    (SMTP_CA_FILE) => {
      expect(() => readEnv({ ...production, SMTP_CA_FILE })).toThrow("SMTP_CA_FILE is not a file");
    },
  );

  test("the certificate of a mail server of one's own is a file that holds one", () => {
    const SMTP_CA_FILE = "tests/support/tls/this-host.pem";
    expect(readEnv({ ...production, SMTP_CA_FILE })).toMatchObject({ SMTP_CA_FILE });
  });

  test("one secret does not serve two doors", () => {
    expect(() => readEnv({ ...production, CRON_SECRET: production.AUTH_SECRET })).toThrow(
      "CRON_SECRET is the same",
    );
  });

  test("the open mailbox is refused in production", () => {
    expect(() => readEnv({ ...production, MAIL_TRANSPORT: "mailbox" })).toThrow("MAIL_TRANSPORT has to be");
  });

  test.each([
    "http://help.tecnet.ro",
    "https://help.tecnet.ro/desk",
    "help.tecnet.ro",
    "javascript:alert(1)",
  ])("the address %s is refused in production", (APP_URL) => {
    expect(() => readEnv({ ...production, APP_URL })).toThrow("APP_URL");
  });

  test("every variable at fault is named at once", () => {
    const refused = () =>
      readEnv({ ...production, AUTH_SECRET: "", TRUSTED_PROXY_HOPS: "many", LOG_LEVEL: "loud" });
    expect(refused).toThrow("AUTH_SECRET");
    expect(refused).toThrow("TRUSTED_PROXY_HOPS");
    expect(refused).toThrow("LOG_LEVEL");
  });
});

describe(".env.example", () => {
  const example = parseEnv(readFileSync(".env.example", "utf8"));

  test("names every variable the program reads", () => {
    expect(variables.filter((name) => name !== "NODE_ENV" && !(name in example))).toEqual([]);
  });

  test("is not an environment to start with: it holds no secret and no address", () => {
    expect(Object.values(example).filter(Boolean)).toEqual([]);
    expect(() => readEnv(example)).toThrow("AUTH_SECRET is missing");
  });
});
