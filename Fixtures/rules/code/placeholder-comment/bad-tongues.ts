declare const store: { rows(): Promise<string[]> };

// ruleid: code.placeholder-comment
/**
 * Envia o convite.
 *
 * Nota: esta é uma implementação simulada, que só registra no console.
 */
export async function invite(address: string) {
  // ruleid: code.placeholder-comment
  // Em produção, aqui você chamaria o serviço de e-mail
  return address;
}

export async function rows() {
  // ruleid: code.placeholder-comment
  // Simular busca das linhas
  const found = await store.rows();
  // ruleid: code.placeholder-comment
  // En una aplicación real, esto se guarda en otra tabla
  const kept = found.slice(0, 3);
  // ruleid: code.placeholder-comment
  // Dans une vraie application, le serveur donnerait la liste
  const sorted = kept.sort();
  // ruleid: code.placeholder-comment
  // In einer echten Anwendung kommt das aus der Datenbank
  const first = sorted[0];
  // ruleid: code.placeholder-comment
  // Gerar o código de acesso (simulado)
  const code = "1234";
  // ruleid: code.placeholder-comment
  // TODO: implementar a fila de espera
  return { first, code };
}

export async function textCaptain(notice: Notice) {
  // ruleid: code.placeholder-comment
  // Intégration du service SMS (à implémenter)
  notice.sentAt = new Date();
  await notice.save();
}

// ruleid: code.placeholder-comment
export const waitingReviews = 0; // À implémenter quand les avis seront là
