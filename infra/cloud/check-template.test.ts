import { problemsOf } from './check-template.mjs'

const statement = (Action: string | string[], Resource: unknown, more = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})
const role = (...statements: unknown[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: statements } }] },
})
const lambda = (name: string, Role: string, Variables = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: name,
    Role: { 'Fn::GetAtt': [Role, 'Arn'] },
    Environment: { Variables },
  },
})
const logs = (name: string, RetentionInDays?: number) => ({
  Type: 'AWS::Logs::LogGroup',
  Properties: { LogGroupName: `/aws/lambda/${name}`, RetentionInDays },
})
const table = (enabled: boolean, DeletionPolicy = 'Retain') => ({
  Type: 'AWS::DynamoDB::Table',
  DeletionPolicy,
  Properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: enabled } },
})
const TABLE = { 'Fn::Sub': `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:table/cases` }
const STREAMS = { 'Fn::Sub': `arn:\${AWS::Partition}:logs:cn:1:log-group:/aws/lambda/a:log-stream:*` }
const PHOTOS = { 'Fn::Sub': `\${PhotosBucket.Arn}/photos/*` }

const sound = {
  ARole: role(
    statement('dynamodb:GetItem', [TABLE]),
    statement(['logs:PutLogEvents'], [STREAMS]),
    statement('s3:GetObject', [PHOTOS]),
  ),
  BRole: role(),
  A: lambda('a', 'ARole', { SESSION_SECRET: '{{resolve:secretsmanager:a}}' }),
  B: lambda('b', 'BRole'),
  ALogs: logs('a', 180),
  BLogs: logs('b', 365),
  CasesTable: table(true),
}
const changed = (more: Record<string, unknown>) => problemsOf({ Resources: { ...sound, ...more } })

describe('the check of the cloud’s description', () => {
  it('finds nothing in a sound one', () => {
    expect(changed({})).toEqual([])
  })

  it.each([
    ['every action', statement('*', [TABLE])],
    ['every action of a service', statement('dynamodb:*', [TABLE])],
    ['every resource', statement('dynamodb:GetItem', '*')],
    ['every index', statement('dynamodb:Query', ['arn:aws:dynamodb:cn:1:table/cases/index/*'])],
    ['every object', statement('s3:GetObject', [{ 'Fn::Sub': `\${PhotosBucket.Arn}/*` }])],
    ['every log', statement('logs:PutLogEvents', 'arn:aws:logs:cn:1:log-group:*:log-stream:*')],
    ['all but one', { Effect: 'Allow', NotAction: 'iam:*', Resource: [TABLE] }],
  ])('finds a role that is allowed %s', (_, open) => {
    expect(changed({ ARole: role(open) })).toEqual([expect.stringMatching(/^ARole may /)])
  })

  it('finds a shared, a missing and a foreign role', () => {
    expect(changed({ B: lambda('b', 'ARole') })).toEqual(['B shares ARole'])
    expect(changed({ B: lambda('b', 'Elsewhere') })).toEqual(['B has no role of ours'])
    const managed = { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: ['arn:a'] } }
    expect(changed({ BRole: managed })).toEqual(['BRole has a policy that is not written here'])
  })

  it('finds a secret that is written out', () => {
    expect(changed({ A: lambda('a', 'ARole', { SESSION_SECRET: 'hunter2' }) })).toEqual([
      'A has SESSION_SECRET written out',
    ])
  })

  it('finds logs that are gone too soon, or kept for ever by nobody’s decision', () => {
    expect(changed({ ALogs: logs('a', 90) })).toEqual(['ALogs is not kept for 180 days'])
    expect(changed({ ALogs: logs('a') })).toEqual(['ALogs is not kept for 180 days'])
    expect(changed({ ALogs: logs('c', 180) })).toEqual(['A has no log group of ours'])
  })

  it('finds a table that cannot be restored, or goes with its stack', () => {
    expect(changed({ CasesTable: table(false) })).toEqual([
      'CasesTable cannot be restored to a point in time',
    ])
    expect(changed({ CasesTable: table(true, 'Delete') })).toEqual(['CasesTable goes with its stack'])
  })
})
