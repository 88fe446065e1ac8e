import localFont from "next/font/local";

// Three files of one typeface. The first is the package's own, cut to the weights that are used (29 kB instead of 48,
// by harfbuzz: `subset-font` with the range below and wght 400 to 700). ă ș ț are cut out of the third (`fonts/`, 3 kB instead of 85), which comes only when
// a name needs its letters. Only the last of the chain may bring a fallback, or the letters of the others would be
// drawn with it.
const latin = localFont({
  src: "./fonts/inter-latin-wght.woff2",
  weight: "400 700",
  display: "swap",
  variable: "--font-latin",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

const romanian = localFont({
  src: "./fonts/inter-romanian-wght.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-romanian",
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0102-0103, U+0218-021B" }],
});

const latinExt = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-latin-ext",
  preload: false,
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0101, U+0104-0217, U+021C-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

/** Class names that define the typeface's variables; for <html>. */
export const fontClasses = `${latin.variable} ${romanian.variable} ${latinExt.variable}`;
