extension HTMLStyleSheet {
    /// Paper: A4, always by day.
    ///
    /// Table heads come again on every sheet, totals do not. A heading stays with what it heads.
    static let paper: StaticString = """
        @page {
          size: A4; margin: 22mm 20mm 20mm;
          @bottom-center {
            content: counter(page) " / " counter(pages); font: 9pt "Liberation Sans", Arial, sans-serif; color: #5a616a;
          }
        }
        @page landscape { size: A4 landscape; margin: 18mm 16mm 16mm; }
        @media print {
          :root { color-scheme: light; --ground: #fff; --paper: #fff; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          .landscape { page: landscape; }
          body { background: none; font-size: 11pt; line-height: 1.5; }
          body:lang(zh) { line-height: 1.65; }
          main { max-width: none; margin: 0; padding: 0; border: 0; background: none; }
          header { margin-bottom: 7mm; padding-bottom: 4mm; }
          h1 { font-size: 22pt; }
          .subtitle { font-size: 12pt; }
          .as-of { font-size: 10.5pt; }
          h2 { margin: 8mm 0 2.5mm; font-size: 15pt; }
          h3 { margin: 6mm 0 2mm; font-size: 12pt; }
          h4, h5 { font-size: 11pt; }
          h1, h2, h3, h4, h5, caption { break-after: avoid; break-inside: avoid; }
          p, li { orphans: 2; widows: 2; max-width: none; }
          ul, ol { max-width: none; }
          .figures, .note { break-inside: avoid; }
          .figures { gap: 3mm; margin: 4mm 0; }
          .figures > div { padding: 3mm; }
          .figures .value { font-size: 20pt; }
          .figures .value.long { font-size: 13pt; }
          .figures dt, .figures dd:not(.value) { font-size: 9.5pt; }
          .table { overflow: visible; background: none; margin: 4mm 0; }
          table { font-size: 9.5pt; line-height: 1.45; }
          thead th { font-size: 9pt; }
          caption { font-size: 10.5pt; }
          caption span { position: static; }
          th, td { padding: 1.4mm 2mm; min-width: 5.5em; }
          .short, .number { min-width: 3.4em; }
          .long { min-width: 12em; }
          .landscape table { font-size: 8.5pt; }
          .landscape th, .landscape td { padding-inline: 1.2mm; }
          thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
          tbody tr:first-child, tbody tr:nth-child(2) { break-before: avoid; }
          tfoot { display: table-row-group; break-before: avoid; }
          tr { break-inside: avoid; }
        }

        """
}
