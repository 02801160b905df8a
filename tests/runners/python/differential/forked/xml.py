import xml.etree.ElementTree as ET

print(ET.tostring(ET.fromstring("<a><b x='1'/></a>")))
ET.fromstring("<a>")
