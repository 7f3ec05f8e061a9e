import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActionForm } from './action-form.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from './choices.tsx'
import { SelectField, TextField } from './field.tsx'
import { formWords } from './form-words.ts'
import { SubmitButton } from './submit-button.tsx'

const never = async () => ({ status: 'idle' }) as const
const words = formWords('zh', { refusals: { full: '满了。' } })
const colours = [
  { value: 'red', label: '红' },
  { value: 'blue', label: '蓝' },
]

const form = (typed?: Record<string, string | string[]>) =>
  renderToStaticMarkup(
    <ActionForm id="f" action={never} words={words} labels={{ name: '姓名' }} typed={typed}>
      <TextField name="name" label="姓名" hint="如证件所示" />
      <TextField name="answers.diet" label="饮食" optional defaultValue="素" />
      <SelectField name="size" label="尺寸" options={colours} defaultValue="red" />
      <RadioGroup name="one" label="一种" choices={colours} />
      <CheckboxGroup name="some" label="几种" optional choices={colours} defaultValue={['red']} />
      <CheckboxField name="yes" label="同意" />
      <SubmitButton>提交</SubmitButton>
    </ActionForm>,
  )

test('labels, hints and what is optional are tied to their controls', () => {
  const html = form()
  expect(html).toContain('<label for="f-name">姓名</label>')
  expect(html).toContain('<p class="hint" id="f-name-hint">如证件所示</p>')
  expect(html).toMatch(/id="f-name"[^>]*aria-required="true"[^>]*aria-describedby="f-name-hint"/)
  expect(html).toContain('<label for="f-answers-diet">饮食<span class="optional">（选填）</span>')
  expect(html).not.toContain('error-summary')
})

test('what was typed into a form that the server no longer knew stands there again', () => {
  const html = form({ name: '<b>王</b>', size: 'blue', one: 'blue', some: ['blue'], yes: 'on' })
  expect(html).toContain('网站刚刚更新')
  expect(html).toContain('value="&lt;b&gt;王&lt;/b&gt;"')
  expect(html).toMatch(/<option value="blue" selected=""/)
  expect(html).toMatch(/<input type="radio"[^>]*id="f-one-blue"[^>]*checked=""[^>]*>/)
  expect(html).toMatch(/<input type="checkbox"[^>]*id="f-some-blue"[^>]*checked=""[^>]*>/)
  expect(html).not.toMatch(/<input type="checkbox"[^>]*id="f-some"[^>]*checked/)
  expect(html).toMatch(/<input type="checkbox"[^>]*id="f-yes"[^>]*checked=""[^>]*>/)
})

test('a box is never ticked beforehand', () => {
  expect(form()).not.toMatch(/id="f-yes"[^>]*checked/)
})
