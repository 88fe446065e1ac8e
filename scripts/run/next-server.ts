const NEXT = "node_modules/next/dist/bin/next";

/** A page leaves much behind in little time: with Node's usual 16 its collection takes a tenth of the time. */
const YOUNG_SPACE_MB = 32;

/** The program that serves pages, for `startNode`. */
export function nextServer(command: "start" | "dev", port: number, host: string): string[] {
  return [`--max-semi-space-size=${YOUNG_SPACE_MB}`, NEXT, command, "-p", String(port), "-H", host];
}
