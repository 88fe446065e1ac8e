import { MissingPage } from "@/components/layout/missing-page";

/** The frame stands already. */
export default function NotFound() {
  return <MissingPage />;
}
