#!/usr/bin/env node
// Builds and starts both images without Docker: follows each Dockerfile's COPY lines into empty folders, heeding
// .dockerignore, runs the RUN lines of its build stages there, and starts the images' stages with their own command line
// until their own HEALTHCHECK is content. What needs root or a base image's tools (RUN in an image's stage) is not run.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const work = mkdtempSync(path.join(tmpdir(), 'marquee-images-'))
const STEP_LIMIT = 1_200_000
const START_LIMIT = 240_000
const STOP_LIMIT = 45_000
let running
process.on('exit', () => {
    if (running?.pid && running.exitCode === null) process.kill(-running.pid, 'SIGKILL')
    rmSync(work, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

function fail(sentence) {
    console.error(`FAILED: ${sentence}`)
    process.exit(1)
}

/** The instructions of a Dockerfile, with continued lines joined: [name, rest]. */
function instructions(file) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(line => !line.startsWith('#'))
    return lines.join('\n').replaceAll(/\\\n\s*/g, ' ').split('\n').filter(line => line.trim())
        .map(line => /^(\S+)\s+(.*)$/.exec(line).slice(1, 3))
}

/** Whether a path of the context is left out by .dockerignore: "**" is any depth, a name alone is at the top. */
function ignored(context) {
    const file = path.join(context, '.dockerignore')
    const patterns = existsSync(file) ? readFileSync(file, 'utf8').split('\n').map(line => line.trim()).filter(Boolean) : []
    const forms = patterns.map(pattern => new RegExp(`^${pattern
        .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('**/', '\u0000').replaceAll('*', '[^/]*').replaceAll('\u0000', '(?:.*/)?')}(?:/|$)`))
    return name => forms.some(form => form.test(name))
}

function copy(from, to, isIgnored) {
    const names = path.basename(from).includes('*') ? readdirSync(path.dirname(from)).map(name => path.join(path.dirname(from), name)) : [from]
    for (const source of names) {
        if (!existsSync(source)) fail(`${path.relative(root, source)} is copied into an image and does not exist`)
        const isFolder = lstatSync(source).isDirectory()
        const target = !isFolder && to.endsWith('/') ? path.join(to, path.basename(source)) : to
        cpSync(source, target, { recursive: true, verbatimSymlinks: true, filter: name => !isIgnored(name) })
    }
}

const options = words => words.filter(word => word.startsWith('--'))
const plain = words => words.filter(word => !word.startsWith('--'))

/** Follows the stages; returns them by name: {folder, directory, env, entrypoint, command, health}. */
function follow(context, tools) {
    const isIgnored = ignored(context)
    const stages = new Map()
    const all = instructions(path.join(context, 'Dockerfile'))
    const building = new Set(all.map(([, rest]) => /--from=(\S+)/.exec(rest)?.[1]))
    let stage
    let stageName
    all.forEach(([name, rest]) => {
        const words = rest.split(/\s+/)
        const inside = file => path.join(stage.folder, path.resolve(stage.directory, file)) + (file.endsWith('/') ? '/' : '')
        if (name === 'FROM') {
            const folder = mkdtempSync(path.join(work, 'stage-'))
            const base = stages.get(words[0])
            if (base) copy(base.folder, folder, () => false)
            stage = { directory: '/', entrypoint: [], command: [], ...base, folder, env: { ...base?.env } }
            stageName = words[2] ? words[2] : String(stages.size)
            stages.set(stageName, stage)
        } else if (name === 'WORKDIR') {
            stage.directory = rest
            mkdirSync(inside('.'), { recursive: true })
        } else if (name === 'ENV') {
            for (const pair of words) stage.env[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1)
        } else if (name === 'VOLUME') {
            mkdirSync(inside(rest), { recursive: true })
        } else if (name === 'COPY') {
            const from = options(words).find(option => option.startsWith('--from='))?.slice('--from='.length)
            const files = plain(words)
            const to = inside(files.at(-1))
            for (const file of files.slice(0, -1)) {
                if (from) copy(path.join(stages.get(from).folder, file), to, () => false)
                else copy(path.join(context, file), to, source => isIgnored(path.relative(context, source)))
            }
        } else if (name === 'RUN' && building.has(stageName)) {
            const command = rest.replace(/^(--\S+\s+)+/, '')
            console.log(`   ${command}`)
            const done = spawnSync('bash', ['-c', command], {
                cwd: inside('.'), env: { ...process.env, ...stage.env, ...tools }, encoding: 'utf8', timeout: STEP_LIMIT, maxBuffer: 1 << 28,
            })
            if (done.status !== 0) fail(`"${command}" ends with ${done.status ?? done.signal}:\n${(done.stdout + done.stderr).split('\n').slice(-30).join('\n')}`)
        } else if (name === 'HEALTHCHECK') {
            stage.health = JSON.parse(rest.slice(rest.indexOf('CMD') + 3))
        } else if (name === 'ENTRYPOINT') {
            stage.entrypoint = JSON.parse(rest)
            stage.command = []
        } else if (name === 'CMD') {
            stage.command = JSON.parse(rest)
        }
    })
    return stages
}

const freePort = () => new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address()
        server.close(() => resolve(port))
    })
})
const pause = millis => new Promise(resolve => setTimeout(resolve, millis))

/** A stage's command line and variables, with its paths where they lie on this machine. */
function commandLine(stage) {
    const folders = readdirSync(stage.folder).join('|')
    const here = word => word.replaceAll(new RegExp(`(^|[@:=])(?=/(?:${folders})(?:/|$))`, 'g'), `$1${stage.folder}`)
    const own = Object.fromEntries(Object.entries(stage.env).map(([name, value]) => [name, here(value)]))
    const [program, ...rest] = [...stage.entrypoint, ...stage.command].map(here)
    return { program, rest, own, directory: path.join(stage.folder, stage.directory) }
}

/** Starts a stage as the image would be, on a free port of this machine, and waits for its health check. */
async function start(stage, settings, portName) {
    const { program, rest, directory, own } = commandLine(stage)
    const port = await freePort()
    const env = { ...process.env, ...own, ...settings, [portName]: String(port) }
    console.log(`   ${[...stage.entrypoint, ...stage.command].join(' ')}`)
    running = spawn(program, rest, { cwd: directory, env, detached: true })
    running.on('error', error => fail(`${program} does not start: ${error.message}`))
    running.output = ''
    for (const stream of [running.stdout, running.stderr]) stream.on('data', data => { running.output += data })
    for (const end = Date.now() + START_LIMIT; spawnSync(stage.health[0], stage.health.slice(1), { env, timeout: 10_000 }).status !== 0;) {
        if (running.exitCode !== null || running.signalCode || Date.now() > end) fail(`the image does not become healthy:\n${running.output.slice(-3000)}`)
        await pause(500)
    }
    return port
}

async function stop() {
    const ended = new Promise(resolve => running.on('exit', resolve))
    process.kill(running.pid, 'SIGTERM')
    if ((await Promise.race([ended.then(() => 'ended'), pause(STOP_LIMIT)])) !== 'ended') fail('the image does not stop when it is told to')
}

async function backend() {
    // The image's mvn is a Maven of its own; here the wrapper's, with the JDK that the scripts found.
    const bin = path.join(work, 'bin')
    mkdirSync(bin)
    writeFileSync(path.join(bin, 'mvn'), `#!/bin/sh\nexec "${root}/mvnw" "$@"\n`)
    chmodSync(path.join(bin, 'mvn'), 0o755)
    const tools = { PATH: `${bin}:${process.env.JAVA_HOME}/bin:${process.env.PATH}` }
    const stages = follow(root, tools)
    const serving = commandLine(stages.get('serving'))
    const help = spawnSync(serving.program, [...serving.rest, '--help'], { cwd: serving.directory, env: { ...process.env, ...tools }, encoding: 'utf8' })
    if (help.status !== 0 || !help.stdout.includes('--qdrant')) fail(`the image that only serves does not start:\n${help.stdout}${help.stderr}`)
    const job = path.join(stages.get('stream').folder, 'opt/flink/usrlib')
    const jars = existsSync(job) ? readdirSync(job).filter(name => name.endsWith('.jar')) : []
    if (!jars.some(jar => execFileSync(path.join(process.env.JAVA_HOME, 'bin/jar'), ['tf', path.join(job, jar)], { encoding: 'utf8', maxBuffer: 1 << 28 }).includes('marquee/stream/StreamJob.class'))) {
        fail(`the image of the Flink job has no jar with marquee.stream.StreamJob, only: ${jars.join(', ') || 'nothing'}`)
    }
    const port = await start(stages.get('marquee'), { ...tools, MARQUEE_HOST: '127.0.0.1', MOVIELENS_DIR: 'sample', MARQUEE_TEXT_ENCODER: 'hashed' }, 'MARQUEE_PORT')
    const answer = await (await fetch(`http://127.0.0.1:${port}/api/recommendations/for-you/?user_id=1&limit=5`)).json()
    if (answer.items?.length !== 5 || answer.degraded !== false) fail(`the image answers ${JSON.stringify(answer).slice(0, 500)}`)
    const java = running.output.split('\n').filter(line => line.startsWith('WARNING:') && !line.includes('incubator'))
    if (java.length) fail(`Java warns, so .mvn/java-options lacks something:\n${java.join('\n')}`)
    await stop()
}

async function web() {
    const stages = follow(path.join(root, 'web'), { npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' })
    const port = await start([...stages.values()].at(-1), { HOSTNAME: '127.0.0.1', MARQUEE_SESSION_SECRET: 'a secret of this test alone, 32 letters' }, 'PORT')
    const page = await fetch(`http://127.0.0.1:${port}/`)
    if (!(await page.text()).includes('<html')) fail('the web image sends no page')
    await stop()
}

if (!process.env.JAVA_HOME) {
    const home = execFileSync('bash', ['-c', 'source .mvn/find-jdk.sh && echo "$JAVA_HOME"'], { cwd: root, encoding: 'utf8' }).trim()
    process.env.JAVA_HOME = home
}
const wanted = process.argv[2] ?? 'both'
for (const [name, test] of Object.entries({ backend, web })) {
    if (wanted !== 'both' && wanted !== name) continue
    const begun = Date.now()
    console.log(`-- the ${name}'s image`)
    await test()
    console.log(`ok: builds, starts, answers and stops (${Math.round((Date.now() - begun) / 1000)} s)`)
}
