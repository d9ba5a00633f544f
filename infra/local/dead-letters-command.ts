import path from 'node:path'
import { makeDynamo } from '@yizhan/functions/adapters/dynamo/index'
import { toInstant } from '@yizhan/shared/kernel'
import { fill, MESSAGES, terminalLanguage } from './i18n'
import { CannotStart } from './machine/cannot-start'
import { readLocalConfig } from './machine/configuration'
import { readEnvironment } from './machine/environment'
import { readSecrets } from './machine/secrets'
import { runningStoreAt } from './machine/store-process'
import { makeLocalProduct } from './product'
import { listDeadLetters, replayDeadLetters } from './work/dead-letters'

/** `list`, `replay <id>` or `replay --all`, on the store of the server that runs on this data folder. */
const deadLetters = async (root: string, [command, which]: readonly string[]): Promise<void> => {
  const messages = MESSAGES[terminalLanguage(process.env)]
  const { dataFolder, port } = readEnvironment(process.env, root)
  const file = (name: string) => path.join(dataFolder, name)
  const running = runningStoreAt(file('store.pid'))
  if (!running && !process.env.DYNAMODB_ENDPOINT) throw new CannotStart('notRunning', { folder: dataFolder })
  const secrets = readSecrets(file('secrets.json'))
  const config = readLocalConfig(process.env, { secrets, photosFolder: file('photos'), port })
  const { store } = makeDynamo({ ...config.dynamo, endpoint: config.dynamo.endpoint ?? running })
  const { factKinds } = await makeLocalProduct({
    store,
    secrets,
    config,
    demo: [],
    log: () => undefined,
    root,
  })
  if (command === 'list')
    for (const { kind, id, at, fault } of await listDeadLetters(store, factKinds))
      console.log([at, kind, id, fault].join('\t'))
  else if (command === 'replay' && which !== undefined) {
    const wanted = which === '--all' ? undefined : which
    const count = await replayDeadLetters(store, factKinds, wanted, toInstant(Date.now()))
    console.log(fill(messages.replayed, { count: String(count) }))
  } else console.log(messages.deadLettersUsage)
}

/** As `deadLetters`; what keeps it from its work is told in one line, with exit code 1. */
export const run = async (root: string, args: readonly string[]): Promise<void> => {
  try {
    await deadLetters(root, args)
  } catch (fault) {
    if (!(fault instanceof CannotStart)) throw fault
    console.error(`✗ ${fill(MESSAGES[terminalLanguage(process.env)].problems[fault.problem], fault.about)}`)
    process.exitCode = 1
  }
}
