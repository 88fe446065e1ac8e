/** Stands for the `server-only` package in tests: importing server code from a test is what a test is for. */
export {};
