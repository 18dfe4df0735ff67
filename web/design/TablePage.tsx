import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Loading } from './Loading.tsx';
import { More } from './More.tsx';
import { Notice } from './Notice.tsx';
import { TableLine } from './Table.tsx';
import type { PageOfList } from './usePages.ts';

/** How many rows a page of a staff list has. */
export const pageSize = 50;

type List = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly unknown[];
};

type TablePageProps = {
  page: PageOfList;
  columns: number;
  /** Nothing while it is on its way; null when it is not there for this reader. */
  list: List | null | undefined;
  error: CombinedError | undefined;
  /** What to say when the list is empty. */
  none: string;
  children: ReactNode;
};

/** A page of rows, and below it what there is to say: that we wait, that it failed, that there is nothing, or more. */
export function TablePage({ page, columns, list, error, none, children }: TablePageProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const line = error ? (
    <Notice tone="error">{tp('shell.networkError')}</Notice>
  ) : list === undefined ? (
    <Loading />
  ) : !list ? (
    t('work.notYours')
  ) : list.totalCount === 0 ? (
    none
  ) : page.last ? (
    <More
      page={page}
      endCursor={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null}
      shown={page.number * pageSize + list.edges.length}
      total={list.totalCount}
    />
  ) : null;
  return (
    <tbody>
      {children}
      {line && (
        // Another line for another message: the one that waited does not slide down to become the end of the list.
        <TableLine key={list ? 'end' : 'wait'} columns={columns}>
          {line}
        </TableLine>
      )}
    </tbody>
  );
}
