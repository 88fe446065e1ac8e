import "server-only";
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { readToken } from "@/lib/attachments/storage/uploadthing-key";

/** Words an example or a joke of a secret is made of; none of them opens anything. */
const NOT_A_SECRET = /change.?me|example|placeholder|your[-_ ]|secret|password|^(.)\1+$/i;

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const secret = z
  .string("is missing: give it at least 32 random characters, e.g. from `openssl rand -base64 32`.")
  .min(32, "is too short: give it at least 32 random characters, e.g. from `openssl rand -base64 32`.")
  .refine((value) => new Set(value).size >= 10 && !NOT_A_SECRET.test(value), {
    error: "looks like an example: put a random value in its place, e.g. from `openssl rand -base64 32`.",
  });

const url = (protocols: string[], example: string) =>
  z
    .string(`is missing: expected an address such as ${example}.`)
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `is not an address this program can use: expected one such as ${example}.`,
    });

const origin = url(["http:", "https:"], "https://help.example.ro").transform((value, context) => {
  const parsed = new URL(value);
  const bare = parsed.pathname === "/" && !parsed.search && !parsed.hash && !parsed.username;
  if (!bare) context.addIssue("must be the bare address of the site, without a path.");
  return parsed.origin;
});

function holdsCertificate(file: string): boolean {
  try {
    return new X509Certificate(readFileSync(/* turbopackIgnore: true */ file)).raw.length > 0;
  } catch {
    return false;
  }
}

const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  HELPDESK_MODE: z.enum(["local", "production"], "is either `local` or `production`.").default("production"),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgresql://user:password@host:5432/helpdesk"),
  DATABASE_POOL_SIZE: z.coerce.number("is a number.").int().min(1).max(200).default(10),
  AUTH_SECRET: secret,
  CRON_SECRET: secret,
  APP_URL: origin,
  MAIL_TRANSPORT: z
    .enum(["mailbox", "smtp", "resend"], "is `resend` or `smtp` (or `mailbox`, only in local mode).")
    .default("mailbox"),
  MAIL_FROM_NAME: z.string().min(1).max(100).default("Helpdesk Tecnet"),
  MAIL_FROM_ADDRESS: z.email("is not an e-mail address.").default("nu-raspunde@helpdesk.invalid"),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: url(["http:", "https:"], "https://api.resend.com").default("https://api.resend.com"),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example.ro:465").optional(),
  SMTP_CA_FILE: z
    .string()
    .refine(holdsCertificate, "is not a file this program can read with a certificate in it (PEM).")
    .optional(),
  FILES_DIR: z.string().min(1).default(".data/files"),
  UPLOADTHING_TOKEN: z
    .string()
    .refine((value) => readToken(value) !== null, {
      error: "is not a token of UploadThing: copy it whole from its dashboard, under API Keys (V7).",
    })
    .optional(),
  UPLOADTHING_BASE_URL: url(["http:", "https:"], "http://localhost:4000")
    .transform((value) => new URL(value).origin)
    .optional(),
  /** Shows /dev/empty to the benchmark. */
  BENCH_PAGE: z.enum(["on"]).optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number("is a number of proxies.").int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is one of ${LOG_LEVELS.join(", ")}.`).default("info"),
});

/** The names of the variables that are read. */
export const variables = Object.keys(shape.shape);

type Shape = z.infer<typeof shape>;

/** The validated environment. `MODE` is `HELPDESK_MODE`; `APP_URL` is an origin without a trailing slash. */
export type Env = Omit<Shape, "HELPDESK_MODE"> & { MODE: Shape["HELPDESK_MODE"] };

/**
 * Reads and validates an environment; empty values count as absent.
 * Throws one error that names every variable at fault in a sentence, never its value.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = shape.safeParse(given);
  const sentences = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  if (!parsed.success || sentences.length > 0)
    throw new Error(`The environment is not complete:\n${sentences.map((line) => `  - ${line}`).join("\n")}`);
  const { HELPDESK_MODE, ...rest } = parsed.data;
  return { ...rest, MODE: HELPDESK_MODE };
}

function contradictions(env: Shape): string[] {
  const wrong: string[] = [];
  if (env.AUTH_SECRET === env.CRON_SECRET)
    wrong.push("CRON_SECRET is the same as AUTH_SECRET: give each its own value.");
  if (env.MAIL_TRANSPORT === "resend" && !env.RESEND_API_KEY)
    wrong.push("RESEND_API_KEY is missing, and MAIL_TRANSPORT is `resend`.");
  if (env.MAIL_TRANSPORT === "smtp" && !env.SMTP_URL)
    wrong.push("SMTP_URL is missing, and MAIL_TRANSPORT is `smtp`.");
  if (env.HELPDESK_MODE === "local") return wrong;
  if (env.MAIL_TRANSPORT === "mailbox")
    wrong.push(
      "MAIL_TRANSPORT has to be `resend` or `smtp` in production: a mailbox anyone can open is for trying out.",
    );
  if (env.MAIL_FROM_ADDRESS.endsWith(".invalid"))
    wrong.push("MAIL_FROM_ADDRESS is missing: the address mails are sent from, on your own domain.");
  if (env.APP_URL.startsWith("http:") && !LOOPBACK.has(new URL(env.APP_URL).hostname))
    wrong.push("APP_URL has to begin with https:// in production.");
  return wrong;
}

let validated: Env | undefined;

function current(): Env {
  validated ??= readEnv(process.env);
  return validated;
}

/** Throws, in sentences, when the environment is not one to serve with. */
export function checkEnvironment(): void {
  current();
}

/** The environment, validated at the first look at any of its fields, so that a build needs none of it. */
export const env: Env = new Proxy<Env>({} as Env, {
  get: (_target, name) => Reflect.get(current(), name),
});

/** The level of the log, readable before the rest of the environment is known to be sound. */
export const logLevel = shape.shape.LOG_LEVEL.catch("info").parse(process.env.LOG_LEVEL || undefined);
