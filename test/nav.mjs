import { chromium } from '@playwright/test';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--disable-gpu','--no-sandbox']});
const p=await (await b.newContext({locale:'ru-RU'})).newPage();
p.on('console',m=>console.log(m.type(),m.text().slice(0,1500)));p.on('pageerror',e=>console.log('PAGEERROR',e.stack.slice(0,1500)));
p.on('request',r=>{if(r.url().includes('graphql'))console.log(r.postData()?.slice(0,400))});p.on('response',async r=>{if(r.url().includes('graphql'))console.log(r.status(),(await r.text()).slice(0,300))});
await p.goto('http://localhost:8082/opportunities?k=ZONE_SITE&zone=saryarqa&open=1&origin=DEMO');await p.waitForLoadState('networkidle');
await p.locator('main').getByRole('article').last().getByRole('link').first().click();await p.waitForTimeout(2500);
console.log(await p.locator('h1').textContent());await b.close();
