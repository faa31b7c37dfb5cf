const WHO = 'who';

export function keepWho(answer: Answer): Who {
  const who: Who = {
    id: answer.id,
    name: answer.name,
    token: answer.token,
  };
  // ruleid: auth.token-in-web-storage
  localStorage.setItem(WHO, JSON.stringify(who));
  return who;
}
