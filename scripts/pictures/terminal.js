import { execFileSync } from 'node:child_process'
import { ansiToHtml } from './ansi.js'

const columns = 128

/** Lines of the picture: the first findings, the first of the counts, and the verdict. */
const [findings, counts, verdict] = [19, 11, 2]
const gap = ['\u001B[2m⋮\u001B[22m']

/**
 * The output of a command as a page that looks like a terminal.
 *
 * @param {string} shown What a reader would type.
 * @param {string} run What is run: the same, from this checkout.
 */
export function terminalPage(shown, run) {
  const lines = outputOf(run).split('\n')
  const tables = lines.findIndex(line => /^\S*Rule +errors/.test(line))
  const output = [
    ...lines.slice(0, findings),
    ...gap,
    '',
    ...lines.slice(tables, tables + counts),
    ...gap,
    '',
    ...lines.slice(-verdict)
  ]
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px; width: max-content; background: transparent; }
pre {
  margin: 0; padding: 22px 26px; width: ${columns}ch; border-radius: 12px; background: #1b1d21; color: #d8dce2; unicode-bidi: plaintext;
  font: 13px/1.55 "DejaVu Sans Mono", "Noto Sans Mono", "Noto Sans Mono CJK JP", monospace;
}
.prompt { color: #8bd49c } .bold { font-weight: 700 } .dim { color: #8e96a3 } .underline { text-decoration: underline }
.red { color: #ff8b7e } .green { color: #8bd49c } .yellow { color: #f0c674 } .cyan { color: #7fc8e8 }
</style><pre><span class="prompt">$</span> ${shown}\n${ansiToHtml(output.join('\n'))}</pre>`
}

/** In a terminal of its own, so that it is wrapped as in one. */
function outputOf(command) {
  const inTerminal = `stty columns ${columns} && ${command}`
  try {
    return clean(
      execFileSync('script', ['--quiet', '--return', '--command', inTerminal, '/dev/null'], {
        encoding: 'utf8',
        env: { ...process.env, TERM: 'xterm-256color', NO_COLOR: '', CI: '' }
      })
    )
  } catch (error) {
    // 1: there are findings, which is what the picture shows.
    if (error.status === 1) return clean(error.stdout)
    throw error
  }
}

/** Without the progress line, which is gone when a run is over. */
function clean(output) {
  return output
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(line => line.slice(line.lastIndexOf('\r') + 1).replaceAll('\u001B[K', ''))
    .join('\n')
    .trimEnd()
}
