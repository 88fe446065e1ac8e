/** What people write whatever the trouble. */
export const phrases = {
  greeting: [
    "Bună ziua, am preluat solicitarea și verific acum. Revin cu detalii.",
    "Bună ziua! Mă uit în jurnale și vă scriu imediat ce știu mai mult.",
    "Vă mulțumim pentru detalii. Am început verificarea împreună cu un coleg.",
    "Am găsit mesajul în jurnale, îl analizez acum.",
  ],
  impatience: [
    "Aveți vreo noutate?",
    "Revin și eu: la noi situația este neschimbată.",
    "Mai adaug un exemplu, poate ajută.",
    "Ne puteți spune un termen aproximativ?",
  ],
  thanks: [
    "Mulțumim, este în regulă acum!",
    "Confirm că funcționează. Mulțumim frumos!",
    "Perfect, mulțumesc pentru ajutor.",
  ],
  release: [
    "Intru în concediu, las solicitarea colegilor.",
    "Ține de altă echipă, o pun înapoi în așteptare cu ce am aflat până acum.",
    "Am o urgență la alt client, vă rog să preia cineva.",
  ],
  withdrawByCustomer: [
    "Am găsit cauza la noi, nu mai este nevoie. Mulțumim!",
    "S-a rezolvat între timp de la sine.",
    "Am trimis-o din greșeală de două ori, o retrag pe aceasta.",
  ],
  withdrawByAgent: [
    "Este aceeași problemă cu o solicitare deja deschisă; continuăm acolo.",
    "Cererea privește alt furnizor; am îndrumat clientul către acesta.",
  ],
  praise: [
    "Foarte prompt și răbdător, mulțumim!",
    "Rezolvat repede, explicații clare.",
    "",
    "Totul în regulă.",
    "Ca de obicei, ajutor de încredere.",
  ],
  blame: [
    "A durat prea mult și a trebuit să revin de mai multe ori.",
    "Am aflat soluția abia după ce am sunat.",
    "Problema a reapărut, deși ni s-a spus că e rezolvată.",
  ],
  partners: [
    "MaxiCumpărături",
    "Hiper Sud",
    "La Colț Market",
    "Casa & Grădina",
    "Farmacia Inimii",
    "Magazinele Bucovina",
    "EuroDepozit",
    "Fresh Expres",
  ],
} as const;
