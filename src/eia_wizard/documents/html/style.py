"""The look of the web page: calm, wide enough to read, light or dark as the reader's system is."""

_LIGHT = (
    "--page:#f4f6f8;--card:#ffffff;--ink:#17212b;--quiet:#4a5b6c;--line:#6b7c8d;"
    "--thin:#d5dce3;--action:#0b57a4;--tint:#e8f1fa;--mark:#8a4b00;--mark-tint:#fff4e0"
)
_DARK = (
    "--page:#12181f;--card:#1a222b;--ink:#e6edf3;--quiet:#a9b8c6;--line:#8496a8;"
    "--thin:#2d3844;--action:#7fb8f0;--tint:#1d2c3b;--mark:#f2c37a;--mark-tint:#33270f"
)

STYLE = (
    f":root{{color-scheme:light dark;{_LIGHT}}}\n"
    f"@media (prefers-color-scheme:dark){{:root{{{_DARK}}}}}\n"
    """*{box-sizing:border-box}
html{font-size:112.5%;scroll-padding-top:1rem}
body{margin:0 auto;padding:0 1rem 3rem;max-width:46rem;background:var(--page);color:var(--ink);
font-family:"Atkinson Hyperlegible Next",Arial,Helvetica,sans-serif;line-height:1.55;
overflow-wrap:anywhere}
p,li,td,th,dd,dt,caption,figcaption{white-space:pre-wrap}
p{margin:0 0 1rem}
a{white-space:normal;color:var(--action);text-underline-offset:.15em}
a:focus-visible,main:focus-visible,.table:focus-visible{outline:3px solid #ffd83d;
box-shadow:0 0 0 5px #17212b;outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem;top:0;padding:.6rem 1rem;background:var(--card);z-index:1}
.skip:focus{left:1rem}
main:focus{outline:none}
header{margin:2.5rem 0 2rem}
h1,h2,h3,h4,h5{line-height:1.25;text-wrap:balance}
h1{font-size:2.1rem;margin:0 0 .4rem}
h2{font-size:1.55rem;margin:3rem 0 .8rem;padding-top:.8rem;border-top:2px solid var(--thin)}
h3{font-size:1.25rem;margin:2.2rem 0 .6rem}
h4{font-size:1.08rem;margin:1.8rem 0 .5rem}
h5{font-size:1rem;margin:1.5rem 0 .4rem}
nav h2{border:0;padding:0;margin:0 0 .6rem;font-size:1.2rem}
nav,.facts{background:var(--card);border:1px solid var(--thin);border-radius:12px;
padding:1.1rem 1.3rem;margin:0 0 1.4rem}
nav ul{list-style:none;margin:0;padding:0}
nav li{margin:.3rem 0}
nav .depth2{padding-left:1.2rem}
nav .depth3{padding-left:2.4rem}
ul,ol{padding-left:1.5rem;margin:0 0 1rem}
li{margin:.35rem 0}
.subtitle{font-size:1.15rem;color:var(--quiet);margin-bottom:1.5rem}
.lead{font-size:1.15rem}
.box{border:1px solid var(--line);border-radius:8px;padding:.5rem .65rem 2.5rem;break-inside:avoid}
.tick{margin:.25rem 0 .25rem 1rem}
.room{color:var(--quiet)}
.note,.none,figcaption,footer{color:var(--quiet);font-size:.92rem}
.marking{display:inline-block;margin:0 .5rem .9rem 0;padding:.25rem .7rem;border-radius:6px;
font-weight:700;color:var(--mark);background:var(--mark-tint);border:1px solid var(--mark)}
.facts div{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.2rem 1.2rem;
padding:.5rem 0;border-top:1px solid var(--thin)}
.facts div:first-child{border-top:0}
dt{font-weight:700}
dd{margin:0}
.table{overflow-x:auto;margin:0 0 1.6rem}
table{border-collapse:collapse;width:100%;background:var(--card);font-size:.95rem}
caption{text-align:left;font-weight:700;padding:0 0 .5rem}
th,td{border:1px solid var(--line);padding:.5rem .65rem;text-align:left;vertical-align:top;
min-width:5.5rem}
thead th{background:var(--tint)}
td p:last-child,th p:last-child{margin:0}
td p,th p{margin:0 0 .5rem}
figure{margin:1.4rem 0}
svg{display:block;width:100%;height:auto;background:#fff;border-radius:12px}
figcaption{margin-top:.6rem}
footer{margin-top:3rem;padding-top:1rem;border-top:2px solid var(--thin)}
@media (max-width:36rem){.facts div{grid-template-columns:1fr}h1{font-size:1.7rem}}
@media (forced-colors:active){.marking,table,nav,.facts{border-color:CanvasText}}
"""
    f"@media print{{:root{{{_LIGHT};--page:#fff}}"
    """@page{size:A4;margin:20mm 18mm}
html{font-size:12pt}
body{max-width:none;padding:0;background:#fff}
.skip{display:none}
.table{overflow:visible}
thead{display:table-header-group}
tr,figure,.facts div{break-inside:avoid}
h2,h3,h4,h5,caption{break-after:avoid}
.new-page{break-before:page;border-top:0}
main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em}}
"""
)
"""Every pair of ink and ground has a contrast of 4.5 to 1 at least; colour alone says nothing."""
