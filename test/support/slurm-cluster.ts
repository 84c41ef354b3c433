import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { until } from './until.ts'

/** A controller and two nodes on this machine, each with a name and processes of its own. */
export interface SlurmCluster {
  /** What commands of Slurm need to find it. */
  readonly env: NodeJS.ProcessEnv
  /** Runs a command of Slurm; its standard output. */
  ask(command: string, ...args: string[]): string
  /** Ends all processes of a node at once, as a machine that loses its power. */
  kill(node: string): void
  /** Ends all daemons and what they started, and waits until they are gone. */
  stop(): Promise<void>
}

export const NODES = ['node1', 'node2'] as const

/** Starts in a PID and a name space of its own; ends with this thread, and takes all that it started with it. */
const APART = ['setpriv', '--pdeathsig', 'KILL', 'unshare', '--uts', '--pid', '--fork', '--kill-child', '--mount-proc']

/** Why no cluster can be started here; null where one can. */
export function whyNoSlurm(): string | null {
  const missing = ['munged', 'slurmctld', 'slurmd', 'sbatch'].filter(
    (name) => !answers('sh', '-c', `command -v ${name}`),
  )
  if (missing.length > 0) return `no ${missing.join(', ')}: apt-get install munge slurmctld slurmd slurm-client`
  return answers(...(APART as [string, ...string[]]), 'true') ? null : 'no leave to start daemons apart from others'
}

function answers(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** @throws Error where the nodes are not there after some time */
export async function startSlurm(folder: string): Promise<SlurmCluster> {
  for (const name of ['controller', 'munge', ...NODES]) mkdirSync(join(folder, name), { mode: 0o755, recursive: true })
  const key = join(folder, 'munge/key')
  const socket = join(folder, 'munge/socket')
  writeFileSync(key, randomBytes(128), { mode: 0o600 })
  const conf = join(folder, 'slurm.conf')
  writeFileSync(conf, configuration(folder, socket, await freePorts(1 + NODES.length)))
  const env = { ...process.env, SLURM_CONF: conf, LC_ALL: 'C.UTF-8' }
  const daemons = new Map<string, ChildProcess>()
  const start = (name: string, command: string) => {
    const [program = '', ...args] = [...APART, 'sh', '-c', `hostname ${name}; exec ${command}`]
    daemons.set(name, spawn(program, args, { env, stdio: 'ignore' }))
  }
  const ask = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`)
    return stdout
  }
  const stop = async () => {
    const ended = [...daemons.values()].map((daemon) =>
      daemon.exitCode !== null || daemon.signalCode !== null
        ? null
        : new Promise((resolve) => void daemon.on('exit', resolve)),
    )
    for (const daemon of daemons.values()) daemon.kill('SIGKILL')
    await Promise.all(ended)
  }
  const kill = (node: string) => void daemons.get(node)?.kill('SIGKILL')

  const files = ['pid', 'seed', 'log'].map((file) => `--${file}-file=${join(folder, 'munge', file)}`)
  start('munge', `munged --foreground --force --socket=${socket} --key-file=${key} ${files.join(' ')}`)
  await until('munge', () => answers('munge', '-n', '-S', socket))
  start('controller', 'slurmctld -D -c')
  for (const node of NODES) start(node, `slurmd -D -N ${node}`)
  try {
    const isIdle = () => ask('sinfo', '-h', '-N', '-o', '%t').trim() === NODES.map(() => 'idle').join('\n')
    await until('two idle nodes', () => answersIn(env, 'scontrol', 'ping') && isIdle())
  } catch (error) {
    await stop()
    throw error
  }
  return { env, ask, kill, stop }
}

function answersIn(env: NodeJS.ProcessEnv, command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0
}

/** Without cgroups and accounting, so that it runs in a container, and quick to see that a node is gone. */
function configuration(folder: string, socket: string, [port, ...ports]: readonly number[]): string {
  const nodes = NODES.map(
    (name, i) => `NodeName=${name} NodeHostname=${name} NodeAddr=127.0.0.1 Port=${ports[i]} CPUs=1`,
  )
  return `ClusterName=zongjie
SlurmctldHost=controller(127.0.0.1)
SlurmctldPort=${port}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${socket}
StateSaveLocation=${folder}/controller
SlurmctldPidFile=${folder}/controller.pid
SlurmctldLogFile=${folder}/controller.log
SlurmdSpoolDir=${folder}/%n
SlurmdPidFile=${folder}/%n.pid
SlurmdLogFile=${folder}/%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
SchedulerParameters=sched_interval=1,sched_min_interval=0,bf_interval=1,batch_sched_delay=0
JobRequeue=1
ReturnToService=2
SlurmdTimeout=3
KillWait=2
${nodes.join('\n')}
PartitionName=work Nodes=${NODES.join()} Default=YES MaxTime=INFINITE State=UP
`
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports: number[] = []
  for (const server of servers) {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    ports.push((server.address() as { port: number }).port)
  }
  for (const server of servers) await new Promise((resolve) => void server.close(resolve))
  return ports
}
