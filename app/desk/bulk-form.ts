/** The form the checkboxes of the rows belong to. */
export const BULK_FORM = "bulk";
