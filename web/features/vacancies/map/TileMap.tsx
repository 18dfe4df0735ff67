import 'maplibre-gl/dist/maplibre-gl.css';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tiles } from '../../../app/tiles.ts';
import type { MapPlace, MapValue } from '../../../design/OutlineMap.tsx';

// A file of our own: the content policy lets nothing else run.
maplibre.setWorkerUrl(workerUrl);

type TileMapProps = {
  places: readonly MapPlace[];
  values: ReadonlyMap<string, MapValue>;
  onChoose: (id: string) => void;
  chosen: string | undefined;
};

/** A map of tiles, with a button on each place that has a value. */
export function TileMap({ places, values, onChoose, chosen }: TileMapProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<maplibre.Map>(undefined);

  useEffect(() => {
    const bounds = new maplibre.LngLatBounds();
    for (const { longitude, latitude } of places) bounds.extend([longitude, latitude]);
    map.current = new maplibre.Map({
      container: box.current!,
      bounds,
      fitBoundsOptions: { padding: 48 },
      attributionControl: { compact: false },
      locale: {
        'NavigationControl.ZoomIn': t('vacancies.zoomIn'),
        'NavigationControl.ZoomOut': t('vacancies.zoomOut'),
        'Map.Title': t('vacancies.map'),
      },
      style: {
        version: 8,
        sources: {
          tiles: { type: 'raster', tiles: [tiles!.url], tileSize: 256, attribution: tiles!.attribution },
        },
        layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }],
      },
    });
    map.current.addControl(new maplibre.NavigationControl({ showCompass: false }));
    return () => map.current?.remove();
  }, [places, t]);

  useEffect(() => {
    const markers = places.flatMap((place) => {
      const value = values.get(place.id);
      if (!value || !map.current) return [];
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'tile-map__spot';
      button.textContent = value.text;
      button.setAttribute('aria-label', `${place.name}: ${value.label}`);
      button.setAttribute('aria-pressed', String(place.id === chosen));
      button.addEventListener('click', () => onChoose(place.id));
      return [
        new maplibre.Marker({ element: button })
          .setLngLat([place.longitude, place.latitude])
          .addTo(map.current),
      ];
    });
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [places, values, chosen, onChoose]);

  return <div ref={box} className="tile-map" />;
}
