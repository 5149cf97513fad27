import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { listFiles, readProjectFile } from '../support/project.js'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const workflows = listFiles('.github/workflows').map(path => [path, parse(readProjectFile(path)) as Workflow] as const)

describe.each(workflows)('%s', (_, { on, permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap(job => job.steps)

  it('starts without the right to write anything, and gives it to single jobs', () => {
    expect(permissions).toBeDefined()
    expect(Object.values(permissions ?? {}).every(level => level === 'read')).toBe(true)
  })

  it('runs on nothing that gives strangers its secrets', () => {
    expect(JSON.stringify(on)).not.toMatch(/pull_request_target|workflow_run/)
  })

  it('leaves no token in the checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  it('runs actions of others by their commits: tags can be moved', () => {
    const used = steps.flatMap(({ uses }) => (uses === undefined || uses.startsWith('./') ? [] : [uses]))
    expect(used.filter(uses => !/@[0-9a-f]{40}$/.test(uses))).toEqual([])
    expect(used).not.toEqual([])
  })

  it('pastes nothing of an event into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })
})

describe('publishing', () => {
  const { jobs } = parse(readProjectFile('.github/workflows/publish.yml')) as Workflow

  it('is provenance-ready: the job with the identity runs no code of the repository', () => {
    const { permissions, steps } = jobs['publish'] as Job
    expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' })
    expect(steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))).toBe(false)
    expect(steps.map(({ run }) => run)).toContain('npm publish --provenance --access public ./*.tgz')
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
  })
})
