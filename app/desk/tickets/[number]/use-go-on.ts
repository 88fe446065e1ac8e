"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { nextAfter } from "@/app/desk/next";
import { rememberedQueue } from "@/components/desk/queue-memory";

/** Whether the agent wants the next ticket of the queue once his words have been sent; `follow` takes him there. */
export function useGoOn(number: number) {
  const wanted = useRef(false);
  const router = useRouter();
  return {
    want: () => {
      wanted.current = true;
    },
    stay: () => {
      wanted.current = false;
    },
    follow: () => {
      if (!wanted.current) return;
      wanted.current = false;
      void nextAfter(number, rememberedQueue())
        .then((address) => router.push(address))
        .catch(() => null);
    },
  };
}
