import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** A small repository in which every file breaks, or keeps, one rule: what it is, and what it imports. */
const files: Record<string, string> = {
  'shared/src/kernel/index.ts': '',
  'shared/src/cases/index.ts': "import './rule'",
  'shared/src/cases/rule.ts': "import 'node:fs'",
  'shared/src/people/index.ts':
    "import '../cases/rule'; import '../kernel/index'; import '../../../functions/src/cases/index'",
  'functions/src/cases/index.ts': "import '../platform/app'; import '../adapters/store'",
  'functions/src/cases/table.ts': "import './index'",
  'functions/src/people/index.ts': "import '../cases/table'; import '../cases/index'",
  'functions/src/platform/app.ts': "import '../people/index'",
  'functions/src/adapters/store.ts': "import '../cases/table'; import '../entrypoints/api'",
  'functions/src/entrypoints/api.ts': "import '../cases/index'; import '../../../infra/local/start'",
  'infra/local/start.ts': '',
  'miniapp/src/app.tsx':
    "import '@tarojs/taro'; import './components/button'; import '../../functions/src/cases/index'",
  'miniapp/src/platform/camera.ts': "import '@tarojs/taro'; import '../components/button'",
  'miniapp/src/components/button.ts': "import '../features/cases/index'",
  'miniapp/src/features/cases/index.ts': "import './a'; import '../people/b'; import '../people/index'",
  'miniapp/src/features/cases/a.ts': "import './index'",
  'miniapp/src/features/people/index.ts': "import './b'",
  'miniapp/src/features/people/b.ts': "import '../../pages/home'",
  'miniapp/src/pages/home.ts': '',
  'miniapp/src/left-over.ts': '',
  'miniapp/package.json': '{ "dependencies": { "@tarojs/taro": "1.0.0" } }',
  'node_modules/@tarojs/taro/index.js': '',
}
const expected = [
  'functions-adapter-knows-only-ports: functions/src/adapters/store.ts → functions/src/cases/table.ts',
  'functions-context-below-adapters: functions/src/cases/index.ts → functions/src/adapters/store.ts',
  'functions-context-by-its-index: functions/src/people/index.ts → functions/src/cases/table.ts',
  'functions-nothing-above-entrypoints: functions/src/adapters/store.ts → functions/src/entrypoints/api.ts',
  'functions-platform-below-contexts: functions/src/platform/app.ts → functions/src/people/index.ts',
  'functions-stand-alone: functions/src/entrypoints/api.ts → infra/local/start.ts',
  'miniapp-components-know-no-feature: miniapp/src/components/button.ts → miniapp/src/features/cases/index.ts',
  'miniapp-device-only-in-platform: miniapp/src/app.tsx → node_modules/@tarojs/taro/index.js',
  'miniapp-feature-by-its-index: miniapp/src/features/cases/index.ts → miniapp/src/features/people/b.ts',
  'miniapp-pages-on-top: miniapp/src/features/people/b.ts → miniapp/src/pages/home.ts',
  'miniapp-platform-below-all: miniapp/src/platform/camera.ts → miniapp/src/components/button.ts',
  'miniapp-stands-alone: miniapp/src/app.tsx → functions/src/cases/index.ts',
  'no-circle: miniapp/src/features/cases/a.ts → miniapp/src/features/cases/index.ts',
  'no-orphan: miniapp/src/left-over.ts → miniapp/src/left-over.ts',
  'shared-context-by-its-index: shared/src/people/index.ts → shared/src/cases/rule.ts',
  'shared-is-pure: shared/src/cases/rule.ts → fs',
  'shared-is-pure: shared/src/people/index.ts → functions/src/cases/index.ts',
  'shared-stands-alone: shared/src/people/index.ts → functions/src/cases/index.ts',
]

interface Violation {
  rule: { name: string }
  from: string
  to: string
}

describe('the import rules', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-imports-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('name each import that goes the wrong way, and only those', () => {
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
      writeFileSync(path.join(folder, file), source)
    }
    mkdirSync(path.join(folder, 'infra/checks'), { recursive: true })
    symlinkSync(path.join(root, 'infra/checks/resolve.cjs'), path.join(folder, 'infra/checks/resolve.cjs'))
    symlinkSync(path.join(root, 'node_modules/typescript'), path.join(folder, 'node_modules/typescript'))

    const { stdout, stderr } = spawnSync(
      path.join(root, 'node_modules/.bin/depcruise'),
      [
        '--config',
        path.join(root, '.dependency-cruiser.cjs'),
        '-T',
        'json',
        'shared',
        'functions',
        'miniapp',
        'infra',
      ],
      { cwd: folder, encoding: 'utf8' },
    )
    if (stderr) throw new Error(stderr)
    const violations: Violation[] = JSON.parse(stdout).summary.violations
    const found = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort()
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found.filter((line) => !expected.includes(line) && !line.startsWith('no-circle'))).toEqual([])
  }, 60_000)
})
