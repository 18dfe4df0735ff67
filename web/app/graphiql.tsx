import 'graphiql/style.css';
import '../design/css/graphiql.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

const fetcher = async (request: object) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return response.json();
};

createRoot(document.getElementById('graphiql')!).render(<GraphiQL fetcher={fetcher} />);
