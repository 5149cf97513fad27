import { expect, it } from 'vitest'
import { isInAlphabeticalPlace } from '../../src/text/alphabetical.js'

const spanish = ['Agregación', 'API', 'Atributo', 'Campo', 'Cardinalidad', 'Métrica', 'Muestreo', 'Señal', 'Servicio']

it('knows the alphabet of a language', () => {
  expect(spanish.map((_, at) => isInAlphabeticalPlace(spanish, at, 'es'))).toEqual(spanish.map(() => true))
  const swedish = ['Aber', 'Bok', 'Dator', 'Fil', 'Zon', 'Ånga', 'Ärende', 'Öl']
  expect(isInAlphabeticalPlace(swedish, 5, 'sv')).toBe(true)
  expect(isInAlphabeticalPlace(swedish, 5, 'de')).toBe(false)
})

it('stands an entry that is one place off, and none that is farther away', () => {
  expect(isInAlphabeticalPlace(['Log', 'Método', 'Registro', 'REST', 'Requisição', 'Rótulo', 'Serviço'], 4, 'pt')).toBe(true)
  expect(isInAlphabeticalPlace(['Log', 'Registro', 'REST', 'Rótulo', 'Alerta', 'Serviço', 'Sinal', 'Traço'], 4, 'pt')).toBe(false)
})

it('takes no short list and no list in another order for sorted, and nothing that is numbered', () => {
  expect(isInAlphabeticalPlace(['Bruk', 'Drift', 'Hjelp'], 1, 'nb')).toBe(false)
  expect(isInAlphabeticalPlace(['Oversikt', 'Installasjon', 'Bruk', 'Drift', 'Avvik', 'Hjelp', 'Referanse'], 3, 'nb')).toBe(false)
  expect(isInAlphabeticalPlace(['Beispiel 1', 'Beispiel 2', 'Beispiel 4', 'Beispiel 5', 'Beispiel 3', 'Beispiel 6'], 4, 'de')).toBe(false)
})
