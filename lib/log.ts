import "server-only";
import { pino } from "pino";
import { logLevel } from "@/lib/env";

const PRIVATE = [
  "password",
  "newPassword",
  "passwordHash",
  "token",
  "tokenHash",
  "secret",
  "cookie",
  "authorization",
  "body",
  "apiKey",
];

/**
 * The log: one JSON object a line on standard output. Say what happened and to which ids;
 * passwords, tokens, cookies and message bodies are struck out even when passed by mistake.
 */
export const log = pino({
  level: logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths: [...PRIVATE, ...PRIVATE.map((key) => `*.${key}`), ...PRIVATE.map((key) => `*.*.${key}`)] },
});
