/** Refuses to serve with an incomplete environment: at the start, in sentences, not at some visitor's request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkEnvironment } = await import("@/lib/env");
  checkEnvironment();
}
