"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { nextAfter } from "@/app/desk/next";
import { rememberedQueue, rememberQueue } from "@/components/desk/queue-memory";

/**
 * Whether the agent wants the next ticket of the queue once his words have been sent. `want` is said of the sending
 * about to begin and holds for that one alone, `leave` as it begins; `follow` takes him there when it went well.
 */
export function useGoOn(number: number) {
  const wanted = useRef(false);
  const going = useRef(false);
  const router = useRouter();
  return {
    want: (next: boolean) => {
      wanted.current = next;
    },
    leave: () => {
      going.current = wanted.current;
      wanted.current = false;
    },
    follow: () => {
      if (!going.current) return;
      const { query, numbers } = rememberedQueue();
      void nextAfter(number, query, numbers)
        .then((next) => {
          rememberQueue({ query, numbers: next.numbers });
          router.push(next.href);
        })
        .catch(() => null);
    },
  };
}
