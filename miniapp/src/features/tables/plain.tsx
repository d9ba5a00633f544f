import type { Language } from '@yizhan/shared/kernel'
import { Box, Words } from '@/components'
import { lineOf, nameOf } from './rows'

/** What a heading tells already, and what only the program reads. */
const UNSAID = new Set(['id', 'icon', 'label', 'name', 'mark', 'kind', 'aliases'])

const partsOf = (value: unknown, language: Language): [string, unknown][] =>
  Array.isArray(value)
    ? value.map((v, index) => [nameOf(v, language) ?? String(index + 1), v])
    : Object.entries(value as object).filter(([name]) => !UNSAID.has(name))

/** Anything of a table, as names and values, one below the other. */
export const Plain = ({ value, language }: { value: unknown; language: Language }) => {
  const line = lineOf(value, language)
  if (line !== undefined) return <Words className="tables-line">{line}</Words>
  return (
    <Box className="tables-row tables-plain">
      {partsOf(value, language).map(([name, part]) => {
        const one = lineOf(part, language)
        return (
          <Box key={name} className="tables-row">
            <Words className="tables-muted">{one === undefined ? name : `${name}: ${one}`}</Words>
            {one === undefined && <Plain value={part} language={language} />}
          </Box>
        )
      })}
    </Box>
  )
}
