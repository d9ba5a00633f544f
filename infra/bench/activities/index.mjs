import path from 'node:path'
import { bundled } from '../load/bundled.mjs'

const here = import.meta.dirname

export const bookingRace = bundled(path.join(here, 'race.ts'), 'bookingRaceBench')
export const sessionList = bundled(path.join(here, 'session-list.ts'), 'sessionListBench')
