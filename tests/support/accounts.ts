/** Who can sign in on the end-to-end tests' server from the start; everyone else is made by the tests. */
export const PASSWORD = "proba2026de";

export const accounts = {
  admin: { name: "Ioana Marin", email: "ioana.marin@tecnet.example", role: "ADMIN" },
  agent: { name: "Andrei Popa", email: "andrei.popa@tecnet.example", role: "AGENT" },
  colleague: { name: "Cristina Dobre", email: "cristina.dobre@tecnet.example", role: "AGENT" },
  /** Alone in a team, so that the most urgent request there is one of his test's own. */
  soloist: { name: "Radu Ene", email: "radu.ene@tecnet.example", role: "AGENT", team: "Arhivă" },
  /** In a team without requests, so that his bell rings for his test's own alone. */
  listener: { name: "Sorin Lazăr", email: "sorin.lazar@tecnet.example", role: "AGENT", team: "Ascultători" },
  /** Two in a team of their own, who may take its most urgent request in the same moment. */
  rival: { name: "Dana Pop", email: "dana.pop@tecnet.example", role: "AGENT", team: "Ghișeu" },
  twin: { name: "Vlad Pop", email: "vlad.pop@tecnet.example", role: "AGENT", team: "Ghișeu" },
  /** In a team that tickets are given to, by whichever test gives some to a team. */
  sorter: { name: "Oana Ilie", email: "oana.ilie@tecnet.example", role: "AGENT", team: "Triere" },
  customer: { name: "Mihai Radu", email: "mihai.radu@farma-est.example", role: "CUSTOMER" },
} as const;
