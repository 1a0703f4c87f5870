import { runJob } from './running.ts'

if (process.argv.includes('--remote')) {
  console.error('A deployed service does it by itself within minutes, or from /desk/simulations.')
  process.exitCode = 2
} else {
  const { done } = (await runJob('recall-simulations')) as { done: number }
  console.log(`${done} kept simulations counted again; whoever a figure moved for was told.`)
}
