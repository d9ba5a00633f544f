const of = (template, type) => Object.entries(template.Resources).filter(([, { Type }]) => Type === type)
const list = (value) => (Array.isArray(value) ? value : [value])
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value))

/** 网络安全法, article 21: logs are kept for at least six months. */
const LOG_DAYS = 180

/** Names that are not known beforehand: a function's log streams, and the objects of one folder. */
const UNKNOWN_NAMES = [
  ['logs:', /log-group:\/aws\/lambda\/[\w-]+:log-stream:\*"?\}?$/],
  ['s3:', /\/[a-z]+\/\*"?\}?$/],
]

function mayEndOpen(action, resource) {
  const known = UNKNOWN_NAMES.find(([service]) => action.startsWith(service))
  return known?.[1].test(resource) && resource.indexOf('*') === resource.lastIndexOf('*')
}

function openStatement({ Effect, Action, Resource, NotAction, NotResource }) {
  if (Effect !== 'Allow') return false
  if (NotAction || NotResource) return true
  const resources = list(Resource).map(text)
  return list(Action).some(
    (action) => action.includes('*') || resources.some((r) => r.includes('*') && !mayEndOpen(action, r)),
  )
}

function roleProblems(template) {
  return of(template, 'AWS::IAM::Role').flatMap(([id, { Properties }]) => [
    ...(Properties.ManagedPolicyArns ? [`${id} has a policy that is not written here`] : []),
    ...(Properties.Policies ?? [])
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(openStatement)
      .map(({ Action, Resource }) => `${id} may ${text(Action)} on ${text(Resource)}`),
  ])
}

/** A role is for one function. The deployment bucket's helpers of osls have none. */
function functionProblems(template) {
  const taken = new Set()
  return of(template, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
    const role = Properties.Role?.['Fn::GetAtt']?.[0]
    const problems = []
    if (template.Resources[role]?.Type !== 'AWS::IAM::Role') problems.push(`${id} has no role of ours`)
    else if (taken.has(role)) problems.push(`${id} shares ${role}`)
    taken.add(role)
    for (const [name, value] of Object.entries(Properties.Environment?.Variables ?? {}))
      if (/SECRET|KEY|PASSWORD/.test(name) && !/^(\{\{resolve:|none$)/.test(text(value)))
        problems.push(`${id} has ${name} written out`)
    const group = `/aws/lambda/${Properties.FunctionName}`
    if (!of(template, 'AWS::Logs::LogGroup').some(([, g]) => g.Properties.LogGroupName === group))
      problems.push(`${id} has no log group of ours`)
    return problems
  })
}

function keepingProblems(template) {
  const logs = of(template, 'AWS::Logs::LogGroup')
    .filter(([, { Properties }]) => !(Properties.RetentionInDays >= LOG_DAYS))
    .map(([id]) => `${id} is not kept for ${LOG_DAYS} days`)
  const tables = of(template, 'AWS::DynamoDB::Table').flatMap(([id, { DeletionPolicy, Properties }]) => [
    ...(Properties.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled
      ? []
      : [`${id} cannot be restored to a point in time`]),
    ...(DeletionPolicy === 'Retain' ? [] : [`${id} goes with its stack`]),
  ])
  return [...logs, ...tables]
}

/** What of a compiled CloudFormation template is not as it must be, a line each. */
export function problemsOf(template) {
  return [...roleProblems(template), ...functionProblems(template), ...keepingProblems(template)]
}
