const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a rating may be changed after it was given, in days. */
const RATING_CHANGE_DAYS = 7;

/** The instant (epoch ms) from which a rating given at `givenAt` stands for good. */
export function ratingFinalAt(givenAt: number): number {
  return givenAt + RATING_CHANGE_DAYS * DAY_MS;
}

/** Whether a rating given at `givenAt` may still be changed. Instants in epoch ms. */
export function mayChangeRating(givenAt: number, now: number): boolean {
  return now < ratingFinalAt(givenAt);
}
