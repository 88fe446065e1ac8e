"use client";

import { useRouter } from "next/navigation";
import { refusalSentence } from "@/components/form/form-failure";
import { type Answer, type FormAction, useSending } from "@/components/form/use-sending";
import { useReader } from "@/components/ui/reader";
import { toast } from "@/components/ui/toast";

type Heard = {
  onSuccess: (came: Answer) => void;
  onRefused?: (() => void) | undefined;
  onSend?: (data: FormData) => void;
};

/**
 * Sends what a single button does. A refusal is said once: in a toast, as the page then shows how things stand and may
 * have no such button any more; `refused` is what has to be said beside the button, where the answer came with the
 * page.
 */
export function useQuickSending(action: FormAction, { onSuccess, onRefused, onSend }: Heard) {
  const { words } = useReader();
  const router = useRouter();
  const sending = useSending(
    action,
    (came) => {
      if (came.ok) return onSuccess(came);
      onRefused?.();
      const { errorId } = came;
      toast.error(
        refusalSentence(ofTaking(came), words),
        errorId ? `${words.failed.reference} ${errorId}` : undefined,
      );
      router.refresh();
    },
    onSend,
  );
  const { answer, reloaded } = sending;
  return { ...sending, refused: reloaded && answer.ok === false ? ofTaking(answer) : null };
}

/** No words were written that could be sent again: only that somebody else was faster is to be said. */
function ofTaking(answer: Answer): Answer {
  return answer.code === "changed_meanwhile" ? { ...answer, code: "changed_meanwhile_take" } : answer;
}
