"use client";

import { createContext, type ReactNode, use } from "react";
import type { ErrorWord } from "@/lib/form-state";
import type { Locale } from "@/prisma/generated/enums";
import { adjustSkew } from "./clock-source";

/** The few words that client components need without being handed them: the rest comes as props. */
export type ReaderWords = {
  /** By error code. */
  errors: Record<ErrorWord, string>;
  failed: { title: string; text: string; retry: string; reference: string; offline: string };
  time: {
    now: string;
    past: string;
    future: string;
    /** One; from two to nineteen and the rest with `{count}`, as Romanian tells them apart. */
    hour: string;
    hours: string;
    manyHours: string;
    day: string;
    days: string;
    manyDays: string;
    today: string;
    tomorrow: string;
    yesterday: string;
  };
};

/** Who reads the page: language, zone, and the server's instant (epoch ms) at which it was rendered. */
export type Reader = { locale: Locale; timeZone: string; now: number; words: ReaderWords };

const ReaderContext = createContext<Reader | null>(null);

/** Gives every leaf below the reader's language, zone and words. Stands once, in the root layout. */
export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  adjustSkew(reader.now);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** The reader of this page. */
export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error("A leaf stands outside <ReaderProvider>");
  return reader;
}
