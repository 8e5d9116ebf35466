/**
 * A chosen file as the playground takes it.
 *
 * @param {File} file
 * @returns {Promise<{ name: string, base64: string }>}
 */
export function readFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve({ name: file.name, base64: String(reader.result).split(',')[1] ?? '' });
    reader.onerror = () => reject(new Error(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
}
