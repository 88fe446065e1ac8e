"use client";

import { useEffect, useRef } from "react";

/**
 * When a change of `watch` takes away what had the focus (a form that was answered), the focus goes to the element
 * with the id `to` instead of getting lost. Whoever stands elsewhere is left alone.
 */
export function KeepFocus({ watch, to }: { watch: string; to: string }) {
  const last = useRef<Element | null>(null);
  const seen = useRef(watch);

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);

  useEffect(() => {
    if (seen.current === watch) return;
    seen.current = watch;
    const nobody = document.activeElement === null || document.activeElement === document.body;
    if (nobody && last.current?.isConnected === false)
      document.getElementById(to)?.focus({ preventScroll: true });
  }, [watch, to]);

  return null;
}
