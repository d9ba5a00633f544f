import path from 'node:path'
import { toInstant } from '@yizhan/shared/kernel'
import { fill, MESSAGES, terminalLanguage } from './i18n'
import { CannotStart } from './machine/cannot-start'
import { readEnvironment } from './machine/environment'
import { tablesAt } from './machine/open-store'
import { readSecrets } from './machine/secrets'
import { runningStoreAt } from './machine/store-process'
import { makeLocalProduct } from './product'
import { readWechatAccounts } from './wechat/accounts'
import { listDeadLetters, replayDeadLetters } from './work/dead-letters'

/** `list`, `replay <id>` or `replay --all`, on the store of the server that runs on this data folder. */
const deadLetters = async (root: string, [command, which]: readonly string[]): Promise<void> => {
  const messages = MESSAGES[terminalLanguage(process.env)]
  const environment = readEnvironment(process.env, root)
  const endpoint = environment.storeEndpoint ?? runningStoreAt(path.join(environment.dataFolder, 'store.pid'))
  if (!endpoint) throw new CannotStart('notRunning', { folder: environment.dataFolder })
  const { store } = tablesAt(endpoint)
  const { factKinds } = makeLocalProduct({
    store,
    folder: {
      path: environment.dataFolder,
      file: (name) => path.join(environment.dataFolder, name),
      release: () => undefined,
    },
    secrets: readSecrets(path.join(environment.dataFolder, 'secrets.json')),
    accounts: readWechatAccounts(process.env, 'http://127.0.0.1'),
    demo: [],
    mapTilesUrl: null,
    log: () => undefined,
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
