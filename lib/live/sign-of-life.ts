/** A stream gives a sign of life when it opens and then in these steps: one without it is held up on the way. */
export const SIGN_OF_LIFE_MS = 20_000;
