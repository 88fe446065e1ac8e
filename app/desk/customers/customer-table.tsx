import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Cell, Row, Table } from "@/components/ui/table";
import type { ListedCustomer } from "@/lib/people/directory";
import { StandingBadge } from "./standing-badge";

/** Customers, each a link to his page. */
export function CustomerTable({ customers }: { customers: readonly ListedCustomer[] }) {
  const t = useTranslations("people");
  const headings = [t("name"), t("organisation"), t("phone"), t("standingLabel"), t("openTickets")];
  return (
    <Table label={t("customers")} headings={headings}>
      {customers.map((customer) => (
        <Row key={customer.id} data-customer={customer.email}>
          <Cell>
            <Link
              href={`/desk/customers/${customer.id}`}
              className="font-medium hover:text-accent hover:underline"
            >
              {customer.name}
            </Link>
            <p className="break-all text-muted text-xs">{customer.email}</p>
          </Cell>
          <Cell>
            {customer.organisationId ? (
              <Link
                href={`/desk/organisations/${customer.organisationId}`}
                className="hover:text-accent hover:underline"
              >
                {customer.organisation}
              </Link>
            ) : null}
          </Cell>
          <Cell className="whitespace-nowrap tabular-nums">{customer.phone}</Cell>
          <Cell>
            <StandingBadge status={customer.status} />
          </Cell>
          <Cell className="tabular-nums max-lg:text-muted">
            <span className="lg:hidden">{t("openTickets")}: </span>
            {customer.openTickets}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
