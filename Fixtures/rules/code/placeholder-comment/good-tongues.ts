declare const store: { rows(): Promise<string[]> };

// ok: code.placeholder-comment
/**
 * @deprecated Será removido; a lista vem de outra tela (simulação antiga).
 */
export async function rows() {
  // ok: code.placeholder-comment
  // Simular o financiamento com os juros do mês
  const found = await store.rows();
  // ok: code.placeholder-comment
  // Em produção os erros vão para o monitor
  const on = process.env.NODE_ENV === "production";
  // ok: code.placeholder-comment
  // Enviar para o ambiente de homologação (simulação do fisco)
  const kept = found.slice(0, 3);
  // ok: code.placeholder-comment
  // Les lignes réelles du dossier
  return { on, kept };
}

// ok: code.placeholder-comment
// Le contrat à implémenteurs multiples
export interface Harbour {}
