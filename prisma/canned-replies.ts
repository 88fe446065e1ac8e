/** What agents write every day, to begin with; admins change it in the settings. */
export const cannedReplies: readonly { title: string; bodyRo: string; bodyEn: string }[] = [
  {
    title: "Am preluat solicitarea",
    bodyRo:
      "Bună ziua,\n\nAm preluat solicitarea {{numar}} și lucrăm la ea. Revin cu vești în cel mai scurt timp.\n\n{{agent}}",
    bodyEn:
      "Hello,\n\nI have taken request {{numar}} and we are working on it. You will hear from me soon.\n\n{{agent}}",
  },
  {
    title: "Cere numărul documentului",
    bodyRo:
      "Bună ziua,\n\nCa să verificăm, avem nevoie de:\n\n- numărul și data documentului;\n- partenerul căruia i-a fost trimis;\n- ora la care l-ați trimis.",
    bodyEn:
      "Hello,\n\nTo look into it we need:\n\n- the number and date of the document;\n- the partner it was sent to;\n- the time you sent it.",
  },
  {
    title: "Cere captura de ecran",
    bodyRo:
      "Ne puteți trimite, vă rugăm, o captură de ecran cu mesajul de eroare, așa cum apare la dumneavoastră?",
    bodyEn: "Could you please send us a screenshot of the error message as you see it?",
  },
  {
    title: "Cere fișierul original",
    bodyRo:
      "Vă rugăm să atașați fișierul original (XML sau EDI), exact cum l-a produs sistemul dumneavoastră.",
    bodyEn: "Please attach the original file (XML or EDI), exactly as your system produced it.",
  },
  {
    title: "Document retrimis",
    bodyRo:
      "Am retrimis documentul și partenerul a confirmat primirea. Vă rugăm să verificați și la dumneavoastră.",
    bodyEn:
      "We have sent the document again and the partner has confirmed it. Please check on your side too.",
  },
  {
    title: "Eroare în datele documentului",
    bodyRo:
      "Documentul a fost respins din cauza datelor din el. Corectați-l în sistemul dumneavoastră și trimiteți-l din nou; dacă este respins și atunci, scrieți-ne aici.",
    bodyEn:
      "The document was rejected because of its data. Correct it in your system and send it again; should it be rejected once more, write to us here.",
  },
  {
    title: "Așteptăm partenerul",
    bodyRo: "Am scris partenerului și așteptăm răspunsul lui. Vă ținem la curent în această solicitare.",
    bodyEn: "We have written to the partner and wait for an answer. We keep you informed in this request.",
  },
  {
    title: "Certificat înnoit",
    bodyRo:
      "Certificatul a fost înnoit și conexiunea funcționează. Instalați-l, vă rugăm, și pe serverul dumneavoastră și confirmați-ne.",
    bodyEn:
      "The certificate has been renewed and the connection works. Please install it on your server too and confirm.",
  },
  {
    title: "Rezolvat, verificați",
    bodyRo:
      "Problema „{{subiect}}” este rezolvată. Vă rugăm să verificați; dacă mai apare, alegeți „Problema persistă” în portal.",
    bodyEn:
      "The problem “{{subiect}}” is solved. Please check; should it come back, choose “The problem persists” in the portal.",
  },
  {
    title: "Mulțumim pentru răspuns",
    bodyRo: "{{client}}, vă mulțumim pentru răspuns. Continuăm de aici.",
    bodyEn: "{{client}}, thank you for your answer. We go on from here.",
  },
];

/** Words to sort requests by, to begin with. */
export const tags = [
  "de urmărit",
  "document respins",
  "instruire",
  "partener nou",
  "urgență fiscală",
] as const;
