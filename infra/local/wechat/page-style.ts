/** The product's tokens, for the one page that is not part of the web build. */
export const PAGE_STYLE = `
:root {
  --ground: #f4f6f8; --surface: #ffffff; --text: #1b1f23; --muted: #57606a; --primary: #0a5fa8;
  --pressed: #e7eff6; --line: #dde3e8; --border: #8a949e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10151a; --surface: #1a2128; --text: #e8edf2; --muted: #a4b0bc; --primary: #7db8f0;
    --pressed: #26303a; --line: #2a343e; --border: #6b7681;
  }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
body {
  background: var(--ground); color: var(--text); line-height: 1.5; font-size: 16px;
  font-family: "PingFang SC", "HarmonyOS Sans", "Noto Sans CJK SC", system-ui, sans-serif;
}
main {
  max-width: 560px; margin: 0 auto;
  padding: 24px max(16px, env(safe-area-inset-right)) max(32px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left));
}
header { padding: 8px 4px 16px; }
.service { color: var(--primary); font-weight: 600; font-size: 14px; }
h1 { font-size: 28px; line-height: 1.3; margin: 4px 0 8px; text-wrap: balance; }
.lead { color: var(--muted); max-width: 34em; }
h2 { font-size: 14px; font-weight: 600; color: var(--muted); padding: 16px 4px 8px; }
ul {
  list-style: none; background: var(--surface); border-radius: 12px; overflow: hidden;
}
li + li { border-top: 1px solid var(--line); }
button {
  display: flex; justify-content: space-between; align-items: baseline; gap: 12px;
  width: 100%; min-height: 52px; padding: 12px 16px; text-align: start;
  font: inherit; color: inherit; background: none; border: 0; border-radius: 0; cursor: pointer;
}
button:hover, button:active { background: var(--pressed); }
.role { color: var(--muted); font-size: 14px; flex: none; }
.back {
  display: inline-flex; align-items: center; min-height: 48px; padding: 0 4px; color: var(--primary);
}
:focus-visible { outline: 3px solid var(--primary); outline-offset: -3px; }
li:first-child button:focus-visible { border-radius: 12px 12px 0 0; }
li:last-child button:focus-visible { border-radius: 0 0 12px 12px; }
@media (min-width: 900px) { main { padding-top: 48px; } }
@media (forced-colors: active) { ul { border: 1px solid; } }
`
