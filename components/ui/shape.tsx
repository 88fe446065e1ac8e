import { cx } from "./class-names";

// Those of lucide-react, each as one line. An icon of its own in every row of a list is what a phone waits for longest.
const shapes = {
  WAITING_SUPPORT:
    "M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2",
  IN_PROGRESS: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0",
  WAITING_CUSTOMER:
    "M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719M9 9.5a3 2.5 0 0 1 6 0c0 2-2 2-3 3.5M12 17h.01",
  WAITING_THIRD_PARTY:
    "M10 12h4M10 8h4M14 21v-3a2 2 0 0 0-4 0v3M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16",
  RESOLVED: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M16 9l-5.5 5.5L8 12",
  CLOSED:
    "M3 3h18a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M4 8v11a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8M10 12h4",
  CRITICAL: "m17 11-5-5-5 5M17 18l-5-5-5 5",
  HIGH: "m18 15-6-6-6 6",
  NORMAL: "M5 9h14M5 15h14",
  LOW: "m6 9 6 6 6-6",
  BREACHED: "M12 3q1 4 4 6.5t3 5.5a1 1 0 0 1-14 0 5 5 0 0 1 1-3 1 1 0 0 0 5 0c0-2-1.5-3-1.5-5q0-2 2.5-4",
  PAUSED: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M10 15V9M14 15V9",
  OVERDUE: "M5 13a7 7 0 1 0 14 0a7 7 0 1 0-14 0M12 10v3.5M12 16.2v.01M5 3 2.5 5.5M19 3l2.5 2.5",
  TAKE: "M2 21a8 8 0 0 1 13.292-6M5 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0M19 16v6M22 19h-6",
  CROSSED: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M15 9l-6 6M9 9l6 6",
  TIMER: "M10 2h4M12 14l3-3M4 14a8 8 0 1 0 16 0a8 8 0 1 0-16 0",
  DOWN: "m6 9 6 6 6-6",
  CHECK: "M20 6 9 17l-5-5",
  PERSON: "M7 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0M20 21a8 8 0 0 0-16 0",
  LEAVE: "m16 17 5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4",
  UPLOAD: "M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4",
  AGAIN: "M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8M21 3v5h-5",
  REMOVE: "M18 6 6 18M6 6l12 12",
  FAILED: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M12 8v4M12 16h.01",
  FILE: "m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551",
} as const;

type ShapeName = keyof typeof shapes;

/** A shape that stands in rows of lists, beside the words that say the same. */
export function Shape({ name, className }: { name: ShapeName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={cx("line-shape shrink-0", className)}>
      <use href={`#shape-${name}`} />
    </svg>
  );
}

/** What every `Shape` of the page points to. Stands once, in the root layout. */
export function Shapes() {
  return (
    <svg aria-hidden className="absolute size-0">
      {Object.entries(shapes).map(([name, line]) => (
        <path key={name} id={`shape-${name}`} d={line} />
      ))}
    </svg>
  );
}
