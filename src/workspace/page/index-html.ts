/** The one HTML document of the page. Everything else is made by the script. */

export const indexHtml = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Không gian làm việc</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/client.css">
</head>
<body>
<div id="root"></div>
<noscript>Trang này cần JavaScript. This page needs JavaScript.</noscript>
<script src="/page/client.js"></script>
</body>
</html>
`;
