import { join } from 'node:path'
import { useParserProgram } from '../../src/markdown/sandbox/parse-apart.js'
import { builtFolder } from './built.js'

// Tests run the sources; a process of its own needs what they are compiled to.
useParserProgram(join(builtFolder, 'src/markdown/sandbox/parser-process.js'))
