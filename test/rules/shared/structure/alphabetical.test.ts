import { expect, it } from 'vitest'
import { isInAlphabeticalPlace } from '../../../../rules/shared/structure/alphabetical.js'

const spanish = [
  'Agregación',
  'API',
  'Atributo',
  'Campo',
  'Cardinalidad',
  'Distribución',
  'Evento',
  'Lenguaje',
  'Métrica',
  'Muestreo',
  'Señal',
  'Servicio'
]

it('knows the alphabet of a language', () => {
  expect(spanish.map((_, at) => isInAlphabeticalPlace(spanish, at, 'es'))).toEqual(spanish.map(() => true))
  const swedish = ['Aber', 'Bok', 'Dator', 'Eld', 'Fil', 'Gata', 'Hus', 'Is', 'Kula', 'Zon', 'Ånga', 'Ärende', 'Öl']
  expect(isInAlphabeticalPlace(swedish, 10, 'sv')).toBe(true)
  expect(isInAlphabeticalPlace(swedish, 10, 'de')).toBe(false)
})

const portuguese = [
  'Alvo',
  'Biblioteca',
  'Campo',
  'Dimensão',
  'Log',
  'Método',
  'Registro',
  'REST',
  'Requisição',
  'Rótulo',
  'Serviço',
  'Sinal',
  'Traço'
]

it('stands an entry that is one place off, and none that is farther away', () => {
  expect(isInAlphabeticalPlace(portuguese, 8, 'pt')).toBe(true)
  expect(isInAlphabeticalPlace([...portuguese.slice(0, 9), 'Alerta', ...portuguese.slice(9)], 9, 'pt')).toBe(false)
})

it('takes no short list and no list in another order for sorted, and nothing that is numbered', () => {
  expect(isInAlphabeticalPlace(['Bruk', 'Drift', 'Hjelp'], 1, 'nb')).toBe(false)
  expect(
    isInAlphabeticalPlace(
      [
        'Oversikt',
        'Krav',
        'Installasjon',
        'Bruk',
        'Drift',
        'Avvik',
        'Feil',
        'Varsler',
        'Logg',
        'Hjelp',
        'Referanse',
        'Endringer'
      ],
      4,
      'nb'
    )
  ).toBe(false)
  expect(
    isInAlphabeticalPlace(
      [1, 2, 4, 3, 5, 6, 7, 8, 9, 10, 11, 12].map(number => `Beispiel ${number}`),
      3,
      'de'
    )
  ).toBe(false)
})
