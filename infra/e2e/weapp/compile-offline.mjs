/**
 * Compiles and checks a built mini-program with WeChat's own tools, without asking WeChat:
 * `node compile-offline.mjs <folder> <file for the result>`. It runs in a process of its own because the tools
 * keep watching the folder and never let a process end.
 */
import { writeFileSync } from 'node:fs'
import ci from 'miniprogram-ci'

/** What WeChat's server would say of an ordinary project; given, so that no key and no network is needed. */
class OfflineProject extends ci.Project {
  async attr() {
    return ci.DefaultProjectAttr
  }
}

const [projectPath, resultFile] = process.argv.slice(2)
// The tools also ask for a list of file types and go on without it: a closed door answers at once.
ci.proxy('http://127.0.0.1:1')
const project = new OfflineProject({
  appid: 'wx0000000000000000',
  type: 'miniProgram',
  projectPath,
  privateKey: 'not used',
})
const findings = await ci.checkCodeQuality(project)
const compiled = await ci.getCompiledResult({
  project,
  version: '0.0.0',
  desc: 'check',
  setting: { useProjectConfig: true },
  onProgressUpdate: () => undefined,
})
const files = Object.entries(compiled).map(([file, content]) => ({ file, bytes: Buffer.byteLength(content) }))
writeFileSync(resultFile, JSON.stringify({ findings, files }))
process.exit(0)
